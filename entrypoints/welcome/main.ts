import '../../assets/styles/welcome.css'
import { openWelcomePage } from '../../components/pages/index.ts'

const root = document.getElementById('welcome')
if (root !== null) void openWelcomePage(root)
