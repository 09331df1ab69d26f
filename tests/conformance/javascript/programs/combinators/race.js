const after = (ms, v) => new Promise((r) => setTimeout(r, ms, v))
Promise.race([after(30, 'tortoise'), after(10, 'hare')]).then((w) => console.log('winner', w))
Promise.race([after(5, 'x'), Promise.reject(new Error('at once'))]).catch((e) => console.log(e.message))
