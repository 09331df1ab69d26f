let count = 0
function again() {
  console.log('round', ++count)
  if (count < 3) setTimeout(again, 10)
}
setTimeout(again, 10)
