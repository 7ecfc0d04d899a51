-- Whether anything was ever given on the room beyond what its channel gives; most rooms need not be asked.
alter table room add column granted boolean not null default false;
update room set granted = true where id in (select room_id from room_grant)
  or id in (select room_id from room_group_grant) or id in (select room_id from room_share);
