import { proveContract } from './contract';
import { openSimulator } from './place';

proveContract(openSimulator);
