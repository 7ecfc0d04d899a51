-- Several logins are used by one statement; the mark says which of them it was the first to use.
alter table login_state add used_by char(43);
