-- One way of a visit into a browser tab that does not share the cookies of where it began. Used once, by one atomic update.
create table ticket (
    ticket_hash char(43) primary key,
    visit blob not null,
    target varchar(2000) not null,
    course varchar(510),
    platform varchar(255) not null,
    proved boolean not null,
    expires_at datetime(6) not null,
    used_at datetime(6)
) default character set utf8mb4 collate utf8mb4_bin;
create index ticket_expiry on ticket (expires_at);

-- What a browser without cookies must bring back from the platform's storage; and what is needed to begin the login anew.
alter table login_state add column storage_hash char(43);
alter table login_state add column login_hints text;
