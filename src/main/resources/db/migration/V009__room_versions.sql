-- Two forms edit a room: version counts the changes of its metadata, settings_version those of its settings.
alter table room add column settings_version int not null default 1;
