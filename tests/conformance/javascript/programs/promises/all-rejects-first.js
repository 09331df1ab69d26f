const fail = (ms, words) => new Promise((_, reject) => setTimeout(() => reject(new Error(words)), ms))
Promise.all([fail(60, 'slow'), fail(20, 'fast')]).catch((error) => console.log(error.message))
