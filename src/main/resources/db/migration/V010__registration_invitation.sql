-- A one-time link by which an LMS registers itself. The form is the page that was opened last; one attempt at a time.
create table registration_invitation (
    id bigint auto_increment primary key,
    code_hash char(43) not null,
    label varchar(100) not null,
    renews_id bigint,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    form_hash char(43),
    form_subject_hash char(43),
    form_expires_at datetime(6),
    attempt_until datetime(6),
    used_at datetime(6),
    revoked_at datetime(6),
    registration_id bigint,
    constraint registration_invitation_code unique (code_hash),
    constraint registration_invitation_renews foreign key (renews_id) references registration (id),
    constraint registration_invitation_result foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index registration_invitation_expiry on registration_invitation (expires_at);

-- What became of each use of an invitation, for the admin. No tokens, no codes.
create table registration_attempt (
    code char(10) primary key,
    invitation_id bigint not null,
    platform varchar(255),
    outcome varchar(16) not null,
    failure varchar(64),
    detail varchar(500),
    created_at datetime(6) not null,
    constraint registration_attempt_invitation foreign key (invitation_id) references registration_invitation (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index registration_attempt_age on registration_attempt (created_at);
create index registration_attempt_of on registration_attempt (invitation_id, created_at);
