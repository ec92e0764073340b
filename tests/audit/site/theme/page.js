import { a } from "./other.js";
