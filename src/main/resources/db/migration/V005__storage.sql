-- What the blob store holds, by content. A blob without a referring row is swept after a day.
create table stored_blob (
    sha256 char(64) primary key,
    size bigint not null,
    state varchar(16) not null,
    touched_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index stored_blob_age on stored_blob (touched_at);
