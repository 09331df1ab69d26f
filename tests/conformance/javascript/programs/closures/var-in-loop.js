for (var i = 0; i < 3; i++) {
  setTimeout(function () {
    console.log(i)
  }, 10)
}
