let n = 1
function step() {
  console.log('step', n)
  if (n++ < 4) setTimeout(step, 5)
}
setTimeout(step, 5)
