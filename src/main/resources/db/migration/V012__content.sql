-- What a teacher is selecting content for: where the answer goes and what it carries along, out of the browser's reach.
create table deep_linking_request (
    id bigint auto_increment primary key,
    deployment_id bigint not null,
    channel_id bigint not null,
    user_id bigint not null,
    return_url varchar(2000) not null,
    accept_multiple boolean not null,
    auto_create boolean not null,
    document_targets varchar(255) not null,
    title varchar(510),
    data mediumtext,
    created_at datetime(6) not null,
    constraint deep_linking_request_deployment foreign key (deployment_id) references deployment (id),
    constraint deep_linking_request_channel foreign key (channel_id) references channel (id),
    constraint deep_linking_request_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index deep_linking_request_age on deep_linking_request (created_at);

-- Secrets by which the tool knows its own words again, encrypted as its keys are. They are never rotated: what they sealed
-- stands in the courses of platforms for years.
create table seal_secret (
    name varchar(32) primary key,
    secret_encrypted varchar(255) not null,
    created_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;

-- What the platform says that the activity shows, such as room.42; the room beside it is what it shows indeed.
alter table resource_link add column content varchar(64);
create index resource_link_of_room on resource_link (room_id, id);
