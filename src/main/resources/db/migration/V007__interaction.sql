-- Announcements, polls, quizzes, ratings, open-ended questions, word clouds.
create table interaction (
    room_id bigint not null,
    number int not null,
    type varchar(16) not null,
    state varchar(16) not null,
    prompt varchar(2000) not null,
    multiple_answers boolean not null,
    results_shared boolean not null,
    duration_seconds int,
    scale_maximum int,
    word_maximum int,
    link_url varchar(2000),
    link_label varchar(200),
    scheduled_at datetime(6),
    opened_at datetime(6),
    closed_at datetime(6),
    version int not null,
    primary key (room_id, number),
    constraint interaction_room foreign key (room_id) references room (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

create table interaction_option (
    room_id bigint not null,
    interaction_number int not null,
    number int not null,
    label varchar(600) not null,
    correct boolean not null,
    primary key (room_id, interaction_number, number),
    constraint interaction_option_owner foreign key (room_id, interaction_number)
        references interaction (room_id, number) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
