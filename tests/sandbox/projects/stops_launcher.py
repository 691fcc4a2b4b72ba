import os
import signal
import time

# A stopped launcher cannot end its command.
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(os.getppid(), signal.SIGSTOP)
time.sleep(60)
