/** Frameworks that call what a page defines. */
import type { Fragment } from '../../check-fragments.ts'

export const web: Fragment[] = [
  {
    name: 'fastapi: a route',
    code: `
from fastapi import FastAPI
import asyncio

app = FastAPI()

@app.get("/")
async def read_root():
    await asyncio.sleep(1)
    print("answered")
    return {"Hello": "World"}
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `answered
answered
`,
  },
  {
    name: 'fastapi: path, body, dependency and error',
    code: `
from typing import Annotated
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()

class Item(BaseModel):
    price: float
    tags: list[str] = []

async def token():
    yield "a token"
    print("closed")

@app.put("/items/{item_id}")
async def update(item_id: int, item: Item, token: Annotated[str, Depends(token)], q: str | None = None):
    if item_id == 2:
        raise HTTPException(status_code=404, detail="no such item")
    print(item_id, item.price, token, q)
    return item
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `1 1.0 a token None
closed
`,
  },
  {
    name: 'fastapi: a WebSocket',
    code: `
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()

@app.websocket("/ws")
async def endpoint(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        print("left")
`,
    assumptions: ['entry', 'latency', 'module'],
    outcome: 'completed',
    stdout: `left
left
`,
  },
  {
    name: 'fastapi: run by uvicorn, with a lifespan',
    code: `
from contextlib import asynccontextmanager
from fastapi import FastAPI
import uvicorn

@asynccontextmanager
async def lifespan(app):
    print("up")
    yield
    print("down")

app = FastAPI(lifespan=lifespan)

@app.get("/")
async def root():
    return 1

uvicorn.run(app, port=8000)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `up
down
`,
  },
  {
    name: 'fastapi: an app that nobody made',
    code: `
@app.get("/items/")
async def read_items(q: str | None = None):
    print("read", q)
    return []
`,
    assumptions: ['entry', 'module', 'name'],
    outcome: 'completed',
    stdout: `read None
read None
`,
  },
  {
    name: 'fastapi: relative imports and a database session',
    code: `
from fastapi import Depends, FastAPI
from sqlalchemy.ext.asyncio import AsyncSession
from .database import get_session
from .models import Song

app = FastAPI()

@app.get("/songs", response_model=list[Song])
async def get_songs(session: AsyncSession = Depends(get_session)):
    result = await session.execute(select(Song))
    songs = result.scalars().all()
    return [Song(name=song.name, artist=song.artist, id=song.id) for song in songs]
`,
    assumptions: ['entry', 'module', 'name'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'fastapi: a token in dependencies',
    code: `
from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt
from passlib.context import CryptContext

SECRET_KEY = "x"
pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto")
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
app = FastAPI()

async def get_current_user(token: str = Depends(oauth2_scheme)):
    credentials_exception = HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="no")
    try:
        payload = jwt.decode(token, SECRET_KEY, algorithms=["HS256"])
        username: str = payload.get("sub")
        if username is None:
            raise credentials_exception
    except JWTError:
        raise credentials_exception
    return username

@app.get("/users/me")
async def read_users_me(current_user: str = Depends(get_current_user)):
    return current_user
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'starlette: a route given to the application',
    code: `
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def homepage(request):
    return JSONResponse({'hello': 'world'})

app = Starlette(routes=[Route('/', homepage)])
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'fastapi: a background task of an app that nobody made',
    code: `
@app.post("/send-notification/{email}")
async def send_notification(email: str, background_tasks: BackgroundTasks):
    background_tasks.add_task(write_notification, email, message="some notification")
    return {"message": "Notification sent in the background"}
`,
    assumptions: ['entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: ``,
  },
]
