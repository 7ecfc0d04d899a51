-- What people write to each other in a meeting: to all (CHAT), or among those who hold it (BACKCHANNEL). What was deleted has no
-- text left; what was cleared away is shown in the transcript alone.
create table chat_message (
    id bigint auto_increment primary key,
    room_id bigint not null,
    session_id bigint not null,
    place varchar(16) not null,
    author_id bigint not null,
    by_moderator boolean not null,
    text varchar(4000) not null,
    reply_to bigint,
    shown boolean not null,
    pinned_at datetime(6),
    created_at datetime(6) not null,
    deleted_at datetime(6),
    constraint chat_message_room foreign key (room_id) references room (id) on delete cascade,
    constraint chat_message_session foreign key (session_id) references room_session (id) on delete cascade,
    constraint chat_message_author foreign key (author_id) references user_account (id),
    constraint chat_message_reply foreign key (reply_to) references chat_message (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;
create index chat_message_of_session on chat_message (session_id, place, shown, id);
create index chat_message_pinned on chat_message (session_id, place, pinned_at);

create table chat_like (
    message_id bigint not null,
    user_id bigint not null,
    primary key (message_id, user_id),
    constraint chat_like_message foreign key (message_id) references chat_message (id) on delete cascade,
    constraint chat_like_person foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Who may not write in the chat of a room until somebody lifts it.
create table chat_block (
    room_id bigint not null,
    user_id bigint not null,
    blocked_by bigint not null,
    created_at datetime(6) not null,
    primary key (room_id, user_id),
    constraint chat_block_room foreign key (room_id) references room (id) on delete cascade,
    constraint chat_block_person foreign key (user_id) references user_account (id),
    constraint chat_block_moderator foreign key (blocked_by) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
