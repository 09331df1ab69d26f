for (var i = 1; i <= 3; i++) {
  ;(function (n) {
    setTimeout(() => console.log('n', n, 'i', i), n * 10)
  })(i)
}
