-- Rooms. Tags stand one to a line. Child rows are numbered within their room, so that a clone copies references as they are.
create table room (
    id bigint auto_increment primary key,
    channel_id bigint not null,
    owner_id bigint not null,
    parent_id bigint,
    name varchar(510) not null,
    description mediumtext not null,
    tags varchar(2700) not null,
    published boolean not null,
    mode varchar(16) not null,
    questions_enabled boolean not null,
    group_chat_enabled boolean not null,
    next_number int not null,
    version int not null,
    created_at datetime(6) not null,
    deleted_at datetime(6),
    constraint room_channel foreign key (channel_id) references channel (id),
    constraint room_owner foreign key (owner_id) references user_account (id),
    constraint room_parent foreign key (parent_id) references room (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;
create index room_of_channel on room (channel_id, id);
create index room_of_owner on room (owner_id, id);
create index room_of_parent on room (parent_id, id);
create index room_deleted on room (deleted_at);

alter table resource_link add constraint resource_link_room
    foreign key (room_id) references room (id) on delete set null;

-- Rights given by name: CO_EDITOR, ROOM_MODERATOR, CHAT_MODERATOR. The owner stands in the room's row.
create table room_grant (
    room_id bigint not null,
    user_id bigint not null,
    role varchar(16) not null,
    primary key (room_id, user_id, role),
    constraint room_grant_room foreign key (room_id) references room (id),
    constraint room_grant_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index room_grant_of_user on room_grant (user_id, role, room_id);

create table asset (
    room_id bigint not null,
    number int not null,
    kind varchar(8) not null,
    title varchar(510) not null,
    media_type varchar(127),
    size bigint,
    sha256 char(64),
    url varchar(2000),
    created_at datetime(6) not null,
    primary key (room_id, number),
    constraint asset_room foreign key (room_id) references room (id),
    constraint asset_blob foreign key (sha256) references stored_blob (sha256)
) default character set utf8mb4 collate utf8mb4_bin;

create table storyboard_item (
    room_id bigint not null,
    number int not null,
    position int not null,
    title varchar(510) not null,
    asset_number int,
    content mediumtext not null,
    speaker_notes mediumtext not null,
    minutes int,
    version int not null default 1,
    primary key (room_id, number),
    constraint storyboard_item_room foreign key (room_id) references room (id),
    constraint storyboard_item_asset foreign key (room_id, asset_number) references asset (room_id, number)
) default character set utf8mb4 collate utf8mb4_bin;
