import { createRoot } from "react-dom/client";
import "./console.css";
import { ConsolePage } from "./console-page";

const place = document.getElementById("console");
if (place) createRoot(place).render(<ConsolePage />);
