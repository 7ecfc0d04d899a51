-- What happens in rooms, for the browsers that listen. The number is given under the lock of the room's row here, which is held
-- until the commit: whoever sees a number sees all before it.
create table room_stream (
    room_id bigint primary key,
    last_number bigint not null,
    constraint room_stream_room foreign key (room_id) references room (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

create table room_event (
    room_id bigint not null,
    number bigint not null,
    topic varchar(32) not null,
    type varchar(32) not null,
    audience varchar(32) not null,
    person_id bigint,
    payload varchar(16000) not null,
    created_at datetime(6) not null,
    primary key (room_id, number),
    constraint room_event_stream foreign key (room_id) references room_stream (room_id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
create index room_event_age on room_event (created_at);
