-- Texts that were taken back have a state of their own: they are no STOP.
update messaging.outgoing set state = 'WITHDRAWN', failure = null where state = 'SUPPRESSED' and failure = 'OTHER';
