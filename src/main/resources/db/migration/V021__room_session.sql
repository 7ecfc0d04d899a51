-- One meeting in a room, from open to end. A room has one at a time: its row's open_since decides which.
create table room_session (
    id bigint auto_increment primary key,
    room_id bigint not null,
    opened_at datetime(6) not null,
    opened_by bigint not null,
    ended_at datetime(6),
    constraint room_session_room foreign key (room_id) references room (id) on delete cascade,
    constraint room_session_person foreign key (opened_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index room_session_of_room on room_session (room_id, id);
create index room_session_age on room_session (ended_at);
