-- One copy of one room. While it runs, name, description and tags of the new room stand here.
create table clone_job (
    id bigint auto_increment primary key,
    request_key char(36) not null,
    source_id bigint not null,
    channel_id bigint not null,
    requested_by bigint not null,
    name varchar(510) not null,
    description mediumtext not null,
    tags varchar(2700) not null,
    state varchar(16) not null,
    room_id bigint,
    failure_code varchar(64),
    version int not null,
    created_at datetime(6) not null,
    finished_at datetime(6),
    constraint clone_job_request unique (requested_by, request_key),
    constraint clone_job_source foreign key (source_id) references room (id) on delete cascade,
    constraint clone_job_channel foreign key (channel_id) references channel (id),
    constraint clone_job_user foreign key (requested_by) references user_account (id),
    constraint clone_job_room foreign key (room_id) references room (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
create index clone_job_of_user on clone_job (requested_by, id);
create index clone_job_age on clone_job (created_at);
