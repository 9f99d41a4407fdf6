/* libqrencode: squares that phones read. */
#include <qrencode.h>
