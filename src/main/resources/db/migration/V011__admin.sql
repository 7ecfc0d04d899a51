-- Operators sign in with a password; whoever holds a link from operator_invitation becomes one. Of links only the
-- fingerprint is kept. Without an inviter it is the link of the first start, good only as long as there is no operator.
create table operator_account (
    id bigint auto_increment primary key,
    name varchar(255) not null,
    password_hash varchar(255) not null,
    password_since datetime(6) not null,
    created_at datetime(6) not null,
    last_sign_in_at datetime(6),
    constraint operator_account_name unique (name)
) default character set utf8mb4 collate utf8mb4_bin;

create table operator_invitation (
    token_hash char(43) primary key,
    invited_by bigint,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    constraint operator_invitation_by foreign key (invited_by) references operator_account (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- What an admin decides for one platform. Without a row the defaults hold.
create table registration_policy (
    registration_id bigint primary key,
    course_copy varchar(16) not null,
    attendance_days int not null,
    frame_ancestors varchar(1000) not null,
    lms_admins boolean not null,
    constraint registration_policy_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Roles of a platform that count as another channel role than usual.
create table role_rule (
    registration_id bigint not null,
    lms_role varchar(255) not null,
    channel_role varchar(16) not null,
    primary key (registration_id, lms_role),
    constraint role_rule_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One row; each change of platforms, policies or keys counts it up, so that every node sees that its memory is old.
create table platform_change (
    id int primary key,
    version bigint not null
) default character set utf8mb4 collate utf8mb4_bin;
insert into platform_change (id, version) values (1, 0);

create index launch_trace_refused on launch_trace (outcome, created_at);
create index clone_job_state on clone_job (state, id);

-- What files take, counted once an hour: for all (ALL), a registration (PLATFORM), a channel (CHANNEL). A file that many
-- rooms show counts for each of them, but once in ALL. Rows of an older count go with the next one.
create table storage_use (
    level varchar(16) not null,
    registration_id bigint not null,
    channel_id bigint not null,
    bytes bigint not null,
    files bigint not null,
    counted_at datetime(6) not null,
    primary key (level, registration_id, channel_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index storage_use_most on storage_use (level, bytes, channel_id);
