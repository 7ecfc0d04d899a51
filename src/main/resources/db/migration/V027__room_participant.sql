-- Who is or was in a meeting: a row for each person, who takes part by one tab. Whoever is there gives a sign every 20 seconds.
create table room_participant (
    session_id bigint not null,
    user_id bigint not null,
    tab varchar(40) not null,
    place varchar(8) not null,
    stage_call varchar(8),
    admission varchar(8),
    moderator boolean not null,
    takes_part boolean not null,
    student_in bigint,
    sending varchar(32) not null,
    hand_at datetime(6),
    joined_at datetime(6) not null,
    seen_at datetime(6) not null,
    left_at datetime(6),
    removed_at datetime(6),
    primary key (session_id, user_id),
    constraint room_participant_session foreign key (session_id) references room_session (id) on delete cascade,
    constraint room_participant_person foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index room_participant_seen on room_participant (left_at, seen_at);

-- Whoever comes new to a locked meeting waits until a moderator lets them in.
alter table room_session add column locked boolean not null default false;
