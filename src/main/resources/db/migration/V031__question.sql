-- What people ask the moderators of a meeting, and what became of it: PENDING, TAKEN, ANSWERED, DISMISSED. Asked privately; only
-- a published answer shows the question to others, without a name.
create table question (
    id bigint auto_increment primary key,
    room_id bigint not null,
    session_id bigint not null,
    asker_id bigint not null,
    text varchar(4000) not null,
    state varchar(16) not null,
    taker_id bigint,
    answer varchar(4000) not null,
    answerer_id bigint,
    published boolean not null,
    created_at datetime(6) not null,
    answered_at datetime(6),
    constraint question_room foreign key (room_id) references room (id) on delete cascade,
    constraint question_session foreign key (session_id) references room_session (id) on delete cascade,
    constraint question_asker foreign key (asker_id) references user_account (id),
    constraint question_taker foreign key (taker_id) references user_account (id),
    constraint question_answerer foreign key (answerer_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index question_of_state on question (room_id, state, id);
create index question_of_asker on question (room_id, asker_id, id);
create index question_published on question (room_id, published, id);
