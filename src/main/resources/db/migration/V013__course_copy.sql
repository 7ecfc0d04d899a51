-- One course that holds activities of another. Until somebody decides, nothing is shared and nothing copied.
create table course_copy (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    source_channel_id bigint not null,
    in_history boolean not null,
    decision varchar(8),
    decided_by bigint,
    decided_at datetime(6),
    finished_at datetime(6),
    created_at datetime(6) not null,
    constraint course_copy_channels unique (channel_id, source_channel_id),
    constraint course_copy_channel foreign key (channel_id) references channel (id),
    constraint course_copy_source foreign key (source_channel_id) references channel (id),
    constraint course_copy_person foreign key (decided_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The rooms that were chosen, and what stands for each in the copied course. It outlives the original room and the clone's
-- job: activities go on naming the original for years.
create table course_copy_room (
    copy_id bigint not null,
    source_room_id bigint not null,
    room_id bigint,
    refusal varchar(64),
    primary key (copy_id, source_room_id),
    constraint course_copy_room_copy foreign key (copy_id) references course_copy (id),
    constraint course_copy_room_room foreign key (room_id) references room (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;

alter table clone_job add column copy_id bigint;
alter table clone_job add constraint clone_job_copy foreign key (copy_id) references course_copy (id);

alter table resource_link add column copy_id bigint;
alter table resource_link add column source_room_id bigint;
alter table resource_link add constraint resource_link_copy foreign key (copy_id) references course_copy (id);

-- A room that another channel may use, too.
create table room_share (
    room_id bigint not null,
    channel_id bigint not null,
    shared_by bigint not null,
    created_at datetime(6) not null,
    primary key (room_id, channel_id),
    constraint room_share_room foreign key (room_id) references room (id) on delete cascade,
    constraint room_share_channel foreign key (channel_id) references channel (id),
    constraint room_share_person foreign key (shared_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index room_share_of_channel on room_share (channel_id, room_id);
