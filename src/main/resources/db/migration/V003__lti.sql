-- One row per login: what the launch that answers it must match. Used once, by one atomic update.
create table login_state (
    state_hash char(43) primary key,
    nonce_hash char(43) not null,
    browser_hash char(43) not null,
    registration_id bigint not null,
    target_link_uri varchar(2000) not null,
    deployment_id varchar(255),
    storage_target varchar(64),
    trace_code char(10) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    constraint login_state_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index login_state_expiry on login_state (expires_at);
create index login_state_browser on login_state (browser_hash, expires_at);

-- How far a login and its launch came. No tokens, no personal data.
create table launch_trace (
    code char(10) primary key,
    registration_id bigint,
    deployment_id varchar(255),
    message_type varchar(64),
    steps_passed varchar(1000) not null,
    outcome varchar(16) not null,
    failed_step varchar(64),
    failure_code varchar(64),
    detail varchar(500),
    clock_skew_seconds bigint,
    landing varchar(255),
    created_at datetime(6) not null,
    finished_at datetime(6)
) default character set utf8mb4 collate utf8mb4_bin;
create index launch_trace_age on launch_trace (created_at);
create index launch_trace_registration on launch_trace (registration_id, created_at);
