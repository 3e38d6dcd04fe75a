import { boot } from '../../features/shell/boot.tsx';
import { App } from './App.tsx';
import './field.css';

boot(<App />);
