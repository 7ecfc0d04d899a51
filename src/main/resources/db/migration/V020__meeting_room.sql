-- The meeting room of a channel: an ordinary room that no list shows. It stays, with its settings, while it is switched off.
alter table channel add column room_id bigint;
alter table channel add column room_enabled boolean not null default false;
alter table channel add constraint channel_meeting_room foreign key (room_id) references room (id) on delete set null;

-- Since when a meeting is under way in the room; room_session tells of it and of those before.
alter table room add column open_since datetime(6);

-- Moderators by group: whoever is in it at the moment. A deleted group leaves nothing.
create table room_group_grant (
    room_id bigint not null,
    group_id bigint not null,
    role varchar(16) not null,
    primary key (room_id, group_id, role),
    constraint room_group_grant_room foreign key (room_id) references room (id) on delete cascade,
    constraint room_group_grant_group foreign key (group_id) references channel_group (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
create index room_group_grant_of_group on room_group_grant (group_id, room_id);
