-- A recording outlives the record of its session.
alter table media_item add constraint media_item_session
    foreign key (session_id) references room_session (id) on delete set null;
