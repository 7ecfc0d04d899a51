-- What counts of a membership stays in role: it is local_role where a manager of the channel gave one, else source_role, which
-- is what the LMS says, or the link that the person came by.
alter table membership add column source_role varchar(16);
alter table membership add column local_role varchar(16);
update membership set source_role = role;

-- Who did not come by the course: LINK or GUEST, and when they last came.
alter table membership add column entry varchar(8);
alter table membership add column entered_at datetime(6);

-- MEMBERS, PLATFORM or GUESTS; the number is that of the link which people of the platform may follow.
alter table channel add column visibility varchar(16) not null default 'MEMBERS';
alter table channel add column link_number int not null default 0;

create table guest_invitation (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    code_hash char(43) not null,
    name varchar(510) not null,
    role varchar(16) not null,
    single boolean not null,
    invited_by bigint not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    closed_at datetime(6),
    constraint guest_invitation_code unique (code_hash),
    constraint guest_invitation_channel foreign key (channel_id) references channel (id),
    constraint guest_invitation_person foreign key (invited_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index guest_invitation_of_channel on guest_invitation (channel_id, closed_at, expires_at);
create index guest_invitation_expiry on guest_invitation (closed_at, expires_at);

-- What makes a browser this guest's, as a fingerprint.
create table guest (
    user_id bigint primary key,
    invitation_id bigint not null,
    browser_hash char(43) not null,
    created_at datetime(6) not null,
    removed_at datetime(6),
    constraint guest_user foreign key (user_id) references user_account (id),
    constraint guest_of_invitation foreign key (invitation_id) references guest_invitation (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index guest_browser on guest (invitation_id, browser_hash);

-- News that a person does not want.
create table notification_muted (
    user_id bigint not null,
    topic varchar(16) not null,
    primary key (user_id, topic),
    constraint notification_muted_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
