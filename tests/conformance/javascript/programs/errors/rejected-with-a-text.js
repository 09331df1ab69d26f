const book = async (seats) => {
  if (seats > 4) throw `only 4 seats, not ${seats}`
  return seats
}
book(2).then((seats) => console.log('booked', seats))
book(9).then((seats) => console.log('booked', seats))
