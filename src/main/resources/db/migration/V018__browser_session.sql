-- A browser's session in one row, found by the fingerprint of its id.
create table browser_session (
    id_hash char(43) primary key,
    attributes varbinary(60000) not null,
    max_inactive_seconds int not null,
    created_at datetime(6) not null,
    accessed_at datetime(6) not null,
    expires_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index browser_session_expiry on browser_session (expires_at);

-- Spring Session's own, two rows for each session. Who was signed in comes back by a launch.
drop table SPRING_SESSION_ATTRIBUTES;
drop table SPRING_SESSION;
