-- What a channel shows beside its rooms: what people uploaded, and recordings of sessions. Listed from the highest position
-- down, so that what is added comes first and moves nothing.
create table media_item (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    kind varchar(16) not null,
    title varchar(510) not null,
    description varchar(4000) not null,
    position int not null,
    hidden boolean not null,
    downloadable boolean not null,
    ending varchar(10) not null,
    media_type varchar(127) not null,
    size bigint not null,
    sha256 char(64) not null,
    room_id bigint,
    session_id bigint,
    created_by bigint not null,
    created_at datetime(6) not null,
    deleted_at datetime(6),
    version int not null,
    constraint media_item_channel foreign key (channel_id) references channel (id),
    constraint media_item_blob foreign key (sha256) references stored_blob (sha256),
    constraint media_item_room foreign key (room_id) references room (id) on delete set null,
    constraint media_item_person foreign key (created_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index media_item_of_channel on media_item (channel_id, position);
create index media_item_deleted on media_item (deleted_at);
create index media_item_age on media_item (kind, created_at);
create index media_item_of_session on media_item (session_id);
