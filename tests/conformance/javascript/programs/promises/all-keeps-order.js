const later = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))
Promise.all([later(60, 'a'), 'b', later(20, 'c')]).then((values) => console.log(values))
Promise.all([]).then((values) => console.log(values))
