/** Path of the mark, a loop that crosses itself, in a 20 by 14 box. */
export const LOGO_PATH =
  'M10 7C8 3.6 6.4 2 4.6 2a4 5 0 0 0 0 10C6.4 12 8 10.4 10 7s3.6-5 5.4-5a4 5 0 0 1 0 10C13.6 12 12 10.4 10 7Z'
