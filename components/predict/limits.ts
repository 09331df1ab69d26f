/** Questions of one round: five minutes of guessing. From a longer run they are taken evenly. */
export const QUESTIONS = 12
/** Choices of one question: more can not be weighed against each other. */
export const CHOICES = 4
/** Moments of a run that are looked at for questions; of a longer one the rest is left out. */
export const MOMENTS = 2_000
