-- A name of 255 characters may take 510 UTF-16 units, which is what H2 counts.
-- People, the courses they meet in, and the activities that lead there.
create table user_account (
    id bigint auto_increment primary key,
    registration_id bigint not null,
    sub varchar(255) not null,
    name varchar(510) not null,
    email varchar(320),
    created_at datetime(6) not null,
    last_launch_at datetime(6) not null,
    constraint user_account_sub unique (registration_id, sub),
    constraint user_account_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table channel (
    id bigint auto_increment primary key,
    registration_id bigint not null,
    deployment_id bigint not null,
    context_id varchar(255) not null,
    title varchar(510) not null,
    label varchar(510),
    collaboration_enabled boolean not null,
    created_at datetime(6) not null,
    constraint channel_context unique (deployment_id, context_id),
    constraint channel_registration foreign key (registration_id) references registration (id),
    constraint channel_deployment foreign key (deployment_id) references deployment (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table membership (
    channel_id bigint not null,
    user_id bigint not null,
    role varchar(16) not null,
    preview boolean not null,
    confirmed_at datetime(6) not null,
    primary key (channel_id, user_id),
    constraint membership_channel foreign key (channel_id) references channel (id),
    constraint membership_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index membership_of_user on membership (user_id, channel_id);

create table resource_link (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    resource_link_id varchar(255) not null,
    title varchar(510),
    room_id bigint,
    created_at datetime(6) not null,
    constraint resource_link_name unique (channel_id, resource_link_id),
    constraint resource_link_channel foreign key (channel_id) references channel (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table notification (
    id bigint auto_increment primary key,
    user_id bigint not null,
    kind varchar(32) not null,
    subject varchar(510) not null,
    path varchar(255) not null,
    created_at datetime(6) not null,
    seen_at datetime(6),
    constraint notification_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index notification_of_user on notification (user_id, id);
create index notification_age on notification (created_at);
