package org.cleardocket.residents;

/** Whether everything the court ordered is over, probation and parole too. */
enum Finished { YES, STILL_SERVING, NOT_SURE }
