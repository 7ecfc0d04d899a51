-- The meeting in which an interaction was opened, when it closes by itself, and when its results were last told.
alter table interaction add column session_id bigint;
alter table interaction add column closes_at datetime(6);
alter table interaction add column told_at datetime(6);
alter table interaction add constraint interaction_session foreign key (session_id) references room_session (id) on delete set null;
create index interaction_closing on interaction (closes_at);
create index interaction_opening on interaction (scheduled_at);

-- One for each person: the key counts it once. What was chosen, or the words of a cloud, are rows of their own.
create table answer (
    room_id bigint not null,
    interaction_number int not null,
    person_id bigint not null,
    body varchar(1000),
    given_at datetime(6) not null,
    primary key (room_id, interaction_number, person_id),
    constraint answer_interaction foreign key (room_id, interaction_number)
        references interaction (room_id, number) on delete cascade,
    constraint answer_person foreign key (person_id) references user_account (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
create index answer_age on answer (given_at);

create table answer_choice (
    room_id bigint not null,
    interaction_number int not null,
    person_id bigint not null,
    choice varchar(60) not null,
    label varchar(60) not null,
    primary key (room_id, interaction_number, choice, person_id),
    constraint answer_choice_owner foreign key (room_id, interaction_number, person_id)
        references answer (room_id, interaction_number, person_id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
