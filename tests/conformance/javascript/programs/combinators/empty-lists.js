Promise.all([]).then((v) => console.log('all', v))
Promise.allSettled([]).then((v) => console.log('allSettled', v))
Promise.any([]).catch((e) => console.log('any', e.name, e.errors))
let raced = false
Promise.race([]).then(() => (raced = true))
setTimeout(() => console.log('race settled:', raced), 10)
