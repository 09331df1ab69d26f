let delay = 5
function request() {
  console.log('try with', delay)
  if (delay < 40) {
    delay *= 2
    setTimeout(request, delay)
  } else console.log('given up')
}
request()
