-- Who changed what in a channel, and when. The kind names the words; its part, before the dot, is what a reader filters by.
create table channel_activity (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    actor_id bigint not null,
    part varchar(16) not null,
    kind varchar(64) not null,
    subject varchar(510) not null,
    created_at datetime(6) not null,
    constraint channel_activity_channel foreign key (channel_id) references channel (id),
    constraint channel_activity_actor foreign key (actor_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index channel_activity_of_channel on channel_activity (channel_id, id);
create index channel_activity_of_part on channel_activity (channel_id, part, id);
create index channel_activity_age on channel_activity (created_at);
