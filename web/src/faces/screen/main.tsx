import { boot } from '../../features/shell/boot.tsx';
import { App } from './App.tsx';

boot(<App />, 'dark');
