-- What the LMS's list of a course's people tells. Who stands there need not ever have launched.
alter table user_account modify column last_launch_at datetime(6) null;

-- A launch outranks the roster for as long as it is recent; who is gone from the roster is so only if once listed there.
alter table membership add column launched_at datetime(6);
alter table membership add column in_roster boolean not null default false;
-- Fingerprint of the groups that the last launch told.
alter table membership add column group_mark char(43);
update membership set launched_at = confirmed_at;

-- One row per course whose LMS offers the list: where it is, when it is to be read next, how the last time went.
create table roster (
    channel_id bigint primary key,
    registration_id bigint not null,
    memberships_url varchar(2000) not null,
    groups_url varchar(2000),
    due_at datetime(6),
    blocked_until datetime(6),
    requested_at datetime(6) not null,
    synced_at datetime(6),
    members int,
    failed_at datetime(6),
    failure_code varchar(32),
    failure_detail varchar(500),
    failures int not null default 0,
    constraint roster_channel foreign key (channel_id) references channel (id),
    constraint roster_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index roster_due on roster (due_at, registration_id);
