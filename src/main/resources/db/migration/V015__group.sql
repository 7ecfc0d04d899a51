-- Groups of a channel. ROSTER and LAUNCH ones are the LMS's, by how they became known; MANUAL ones are made here.
create table channel_group (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    source varchar(8) not null,
    external_id varchar(255),
    name varchar(510) not null,
    created_at datetime(6) not null,
    constraint channel_group_name unique (channel_id, external_id),
    constraint channel_group_channel foreign key (channel_id) references channel (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table group_member (
    group_id bigint not null,
    user_id bigint not null,
    primary key (group_id, user_id),
    constraint group_member_group foreign key (group_id) references channel_group (id) on delete cascade,
    constraint group_member_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index group_member_of_user on group_member (user_id, group_id);
