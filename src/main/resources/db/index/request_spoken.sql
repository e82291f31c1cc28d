create index concurrently request_spoken on requests.request using gin (name_spoken gin_trgm_ops)
